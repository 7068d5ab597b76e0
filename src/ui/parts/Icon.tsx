/** Line icons on a 20 × 20 grid. Hidden from screen readers: words or an `aria-label` always say the same. */
const PATHS = {
  you: "M10 10a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4zM3.8 16.6c.7-3 3.1-4.6 6.2-4.6s5.5 1.6 6.2 4.6",
  admin: "M10 2.6 16 5v4.6c0 3.7-2.5 6.3-6 7.8-3.5-1.5-6-4.1-6-7.8V5zM7.4 9.8l1.9 1.9 3.5-3.7",
  wait: "M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM10 6v4.3l2.8 1.7",
  search: "M9 14.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11zM13 13l3.8 3.8",
  panel:
    "M4 3.5h12a1.5 1.5 0 0 1 1.5 1.5v10a1.5 1.5 0 0 1-1.5 1.5H4A1.5 1.5 0 0 1 2.5 15V5A1.5 1.5 0 0 1 4 3.5zM12 3.5v13",
  gear: "M3 6h6M13 6h4M3 14h3M10 14h7M11 8a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM8 16a2 2 0 1 0 0-4 2 2 0 0 0 0 4z",
  back: "M12 4.5 6.5 10l5.5 5.5",
  next: "M8 4.5 13.5 10 8 15.5",
  out: "M8 4H4v12h12v-4M11.5 3.5h5v5M16.5 3.5 9.5 10.5",
  mail: "M3 5h14v10.5H3zM3 5.5l7 5.5 7-5.5",
  copy: "M7 7h9.5v9.5H7zM13 7V3.5H3.5V13H7",
  close: "M5 5l10 10M15 5 5 15",
  done: "M4 10.5 8.2 14.7 16.5 6",
} as const;

export type IconName = keyof typeof PATHS;

const LINE = { fill: "none", "stroke-width": 1.6, "stroke-linecap": "round", "stroke-linejoin": "round" } as const;

export const Icon = ({ name, size = 18 }: { name: IconName; size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden="true">
    <path {...LINE} stroke="currentColor" d={PATHS[name]} />
  </svg>
);

/** The plug of the toolbar icon, torn in two while something has failed, so that colour is not the only signal. */
const WHOLE =
  "M2 2h8.5a2 2 0 0 1 2 2v1H15a1 1 0 0 1 0 2h-2.5v2H15a1 1 0 0 1 0 2h-2.5v1a2 2 0 0 1-2 2H2a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2z";
const TORN =
  "M2 3h5.5L5 8l2 1.75L4.5 15H2a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2zM10 1h1a2 2 0 0 1 2 2v1h2a1 1 0 0 1 0 2h-2v2h2a1 1 0 0 1 0 2h-2v1a2 2 0 0 1-2 2H7l2.5-5.25L7.5 6z";

export const Logo = ({ torn = false, size = 22 }: { torn?: boolean; size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" data-torn={torn || undefined}>
    <path fill="currentColor" d={torn ? TORN : WHOLE} />
    {!torn && <path {...LINE} stroke="var(--ground)" d="m2.5 5 3.75 3.5L10 5" />}
  </svg>
);
