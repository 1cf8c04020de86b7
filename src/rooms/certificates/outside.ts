import type { NationalService } from './national-service.ts'

let find: () => Promise<NationalService | undefined> = async () => undefined

/** Hands over how the national service is found; without it the counter offers the other ways. */
export function connectNationalService(finding: () => Promise<NationalService | undefined>): void {
  find = finding
}

/** The national service, where one is connected and reachable by address. */
export function nationalService(): Promise<NationalService | undefined> {
  return find()
}
