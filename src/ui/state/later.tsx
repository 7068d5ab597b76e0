import type { ComponentType, JSX } from "preact";
import { useEffect, useState } from "preact/hooks";

/** A component that is fetched when it is first shown. */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  return function Later(props: P): JSX.Element | null {
    const [Loaded, setLoaded] = useState<ComponentType<P>>();
    useEffect(() => {
      void load().then((loaded) => setLoaded(() => loaded));
    }, []);
    return Loaded ? <Loaded {...props} /> : null;
  };
}
