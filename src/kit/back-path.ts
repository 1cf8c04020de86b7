const deskPath = /^\/(?:en\/)?desk(?:\/[\w/-]*)?(?:\?[\w=&%.~-]*)?$/
const limit = 300

/**
 * Where a walk leads back to: an address of the desk from outside, or nothing. Anything that could
 * lead out of the house is nothing.
 */
export function readBackPath(text: string | undefined): string | undefined {
  if (!text || text.length > limit || text.includes('//')) return undefined
  return deskPath.test(text) ? text : undefined
}
