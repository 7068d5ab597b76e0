import type { ComponentType, JSX } from "preact";
import { useEffect, useState } from "preact/hooks";

/** A component that is fetched when it is first shown, or before that by `fetch`. */
export function later<P extends object>(load: () => Promise<ComponentType<P>>) {
  let Loaded: ComponentType<P> | undefined;
  const fetch = async () => {
    Loaded ??= await load();
  };
  function Later(props: P): JSX.Element | null {
    const [, redraw] = useState(false);
    useEffect(() => {
      if (!Loaded) void fetch().then(() => redraw(true));
    }, []);
    return Loaded ? <Loaded {...props} /> : null;
  }
  return Object.assign(Later, { fetch });
}
