import { useEffect, useRef } from "preact/hooks";

interface Props {
  text: string;
  /** Takes the focus when it appears: what was pressed to come here is gone. */
  focus?: boolean;
  id?: string;
}

/** The heading of a view. It can hold the focus, so that Enter presses nothing and a screen reader starts here. */
export function Heading({ text, focus = false, id }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focus) heading.current?.focus();
  }, [focus]);
  return (
    <h1 id={id} ref={heading} tabIndex={-1}>
      {text}
    </h1>
  );
}
