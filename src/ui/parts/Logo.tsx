/** The plug of the toolbar icon; torn in two while something has failed. Shape tells, not only color. */
const WHOLE =
  "M2 2h8.5a2 2 0 0 1 2 2v1H15a1 1 0 0 1 0 2h-2.5v2H15a1 1 0 0 1 0 2h-2.5v1a2 2 0 0 1-2 2H2a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2z";
const TORN =
  "M2 3h5.5L5 8l2 1.75L4.5 15H2a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2zM10 1h1a2 2 0 0 1 2 2v1h2a1 1 0 0 1 0 2h-2v2h2a1 1 0 0 1 0 2h-2v1a2 2 0 0 1-2 2H7l2.5-5.25L7.5 6z";

export function Logo({ torn = false, size = 22 }: { torn?: boolean; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" data-torn={torn || undefined}>
      <path fill="currentColor" d={torn ? TORN : WHOLE} />
      {!torn && (
        <path
          fill="none"
          stroke="var(--ground)"
          stroke-width="1.6"
          stroke-linecap="round"
          stroke-linejoin="round"
          d="m2.5 5 3.75 3.5L10 5"
        />
      )}
    </svg>
  );
}
