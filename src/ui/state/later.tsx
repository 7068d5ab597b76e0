import type { ComponentType, JSX } from "preact";
import { useLoaded } from "./use-loaded";

/** A component that is fetched when it is first shown. */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  return function Later(props: P): JSX.Element | null {
    const Loaded = useLoaded(load, []);
    return Loaded ? <Loaded {...props} /> : null;
  };
}
