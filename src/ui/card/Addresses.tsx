import { Facts } from "../parts/lists";
import { useWords } from "../state/words";

/** The address that HubSpot connected and the one that was meant. */
export function Addresses({ connected, expected }: { connected: string; expected?: string }) {
  const { t } = useWords();
  return (
    <Facts
      facts={[
        [t("addresses.connected"), connected],
        [t("addresses.expected"), expected],
      ]}
    />
  );
}
