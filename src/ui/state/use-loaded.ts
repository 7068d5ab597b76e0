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
