/** Where a value comes from; an address of a page becomes a link. */
export function SourceText({ label, source }: { label: string; source: string }) {
  return (
    <p class="soft">
      {label}: <SourceWords source={source} />
    </p>
  )
}

/** The words of a source with its addresses as links, each named by its site. */
export function SourceWords({ source }: { source: string }) {
  const parts = source.split(/(https?:\/\/[^\s;,]+)/)
  return (
    <>
      {parts.map((part, at) =>
        at % 2 === 1 ? (
          <a key={at} href={part} rel="noreferrer">
            {URL.canParse(part) ? new URL(part).hostname.replace(/^www\./, '') : part}
          </a>
        ) : (
          part
        ),
      )}
    </>
  )
}
