import type { ComponentProps } from "preact";
import { useId } from "preact/hooks";

type Props = ComponentProps<"textarea"> & {
  label: string;
  type?: "email" | "url";
  change: (value: string) => void;
  /** For a text of many lines. */
  tall?: boolean;
};

/** A field of text under its label. */
export function Field({ label, change, tall = false, ...rest }: Props) {
  const id = useId();
  const Input = (tall ? "textarea" : "input") as "textarea";
  return (
    <label class="stack tight" for={id}>
      <span class="quiet">{label}</span>
      <Input
        id={id}
        class={tall ? "field tall" : "field"}
        {...rest}
        onInput={(event) => change(event.currentTarget.value)}
      />
    </label>
  );
}
