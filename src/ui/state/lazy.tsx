import type { ComponentType, JSX } from "preact";
import { useLoaded } from "./use-loaded";

/** A component that is fetched when it is first shown. */
export function lazy<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  return function Lazy(props: P): JSX.Element | null {
    const Loaded = useLoaded(load, []);
    return Loaded ? <Loaded {...props} /> : null;
  };
}
