/** What is loaded when it is first needed. */
import type { ComponentType, JSX } from "preact";
import { useEffect, useState } from "preact/hooks";

/** What `load` gives, asked for anew when the inputs change. Until it is there: what was there before, at first nothing. */
export function useLoaded<T>(load: () => Promise<T>, inputs: readonly unknown[]): T | undefined {
  const [loaded, setLoaded] = useState<T>();
  useEffect(() => {
    let isGone = false;
    void load().then((value) => isGone || setLoaded(() => value));
    return () => {
      isGone = true;
    };
  }, inputs);
  return loaded;
}

/** A component that is fetched when it is first shown. */
export function lazy<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  return function Lazy(props: P): JSX.Element | null {
    const Loaded = useLoaded(load, []);
    return Loaded ? <Loaded {...props} /> : null;
  };
}
