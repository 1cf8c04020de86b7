const latvian = new Intl.Collator('lv')

/** Puts texts into the order of a Latvian register: č after c, y with i, ā beside a. For `sort`. */
export function compareText(a: string, b: string): number {
  return latvian.compare(a, b)
}

/** A comparison of things by one of their texts, then by the next where the first are alike. */
export function byText<T>(...texts: ((thing: T) => string)[]): (a: T, b: T) => number {
  return (a, b) => {
    for (const text of texts) {
      const order = latvian.compare(text(a), text(b))
      if (order !== 0) return order
    }
    return 0
  }
}
