const leastLines = 4
const mostBlocks = 500
const base64Line = /^[A-Za-z0-9+/]{60,80}={0,2}$/

/**
 * Blocks of base64 in the raw mail that no part holds: what stands outside of the parts, where one
 * mail program shows a file and another nothing. `contents` is everything the parsers brought out,
 * texts too.
 */
export function hasHiddenContent(raw: string, contents: readonly Buffer[]): boolean {
  return base64Blocks(raw).some(block => {
    const decoded = Buffer.from(block, 'base64').subarray(0, 60)
    const written = Buffer.from(block.slice(0, 60))
    return !contents.some(content => content.includes(decoded) || content.includes(written))
  })
}

/** The first lines of each run of base64, joined. */
function base64Blocks(raw: string): string[] {
  const blocks: string[] = []
  let lines: string[] = []
  for (const line of raw.split(/\r?\n/)) {
    if (!base64Line.test(line)) {
      if (lines.length >= leastLines) blocks.push(lines.join(''))
      if (blocks.length >= mostBlocks) return blocks
      lines = []
    } else if (lines.length < leastLines) lines.push(line)
  }
  if (lines.length >= leastLines) blocks.push(lines.join(''))
  return blocks
}
