/** Three points on one red thread. */
export function Logo({ size = 20 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" fill="none" aria-hidden="true" stroke="var(--accent)">
      <path d="M5 7.5 18.5 6 13 18.5Z" strokeWidth="1.8" strokeLinejoin="round" />
      <g fill="var(--accent)" stroke="none">
        <circle cx="5" cy="7.5" r="2.7" />
        <circle cx="18.5" cy="6" r="2.7" />
        <circle cx="13" cy="18.5" r="2.7" />
      </g>
    </svg>
  )
}
