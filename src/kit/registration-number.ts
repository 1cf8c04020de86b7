const weights = [9, 1, 4, 8, 3, 10, 2, 5, 7, 6]

/**
 * The eleven digits of a registration number of a legal person or an institution (first digit 4–9,
 * last one a check digit), or nothing when it can't be one. Spaces and a leading `LV` are dropped.
 */
export function readRegistrationNumber(text: string): string | undefined {
  const digits = text.slice(0, 40).replace(/\s/g, '').replace(/^lv/i, '')
  if (!/^[4-9]\d{10}$/.test(digits)) return undefined
  const sum = weights.reduce((total, weight, n) => total + weight * Number(digits[n]), 0)
  const check = (((3 - sum) % 11) + 11) % 11
  return check === Number(digits[10]) ? digits : undefined
}
