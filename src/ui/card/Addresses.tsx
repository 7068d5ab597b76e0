import { useWords } from "../state/words";

/** The address that HubSpot connected and the one that was meant. */
export function Addresses({ connected, expected }: { connected: string; expected?: string }) {
  const { t } = useWords();
  return (
    <dl class="facts">
      <dt>{t("addresses.connected")}</dt>
      <dd>
        <bdi>{connected}</bdi>
      </dd>
      {expected && (
        <>
          <dt>{t("addresses.expected")}</dt>
          <dd>
            <bdi>{expected}</bdi>
          </dd>
        </>
      )}
    </dl>
  );
}
