import { BadSetting } from '../../house/config.ts'

/** Where the exchange of the official e-address is, and who we are there. */
export type EaddressSettings = {
  url: string
  /** Our own address, such as `_DEFAULT@90000024455`. */
  ownAddress: string
  /** Client certificate for mutual TLS: paths of PEM files. */
  certificatePath: string | undefined
  keyPath: string | undefined
  /** Whom to trust as the exchange, where it is not a public authority. */
  authorityPath: string | undefined
  timeoutMilliseconds: number
}

/** An e-address: a box name and a registration number or code of a person. */
export function isEaddress(text: string): boolean {
  return /^[\p{L}\p{N}_.-]{1,80}@[\p{L}\p{N}_.-]{3,80}$/u.test(text)
}

export function readEaddressSettings(env: NodeJS.ProcessEnv): EaddressSettings | undefined {
  const url = env.EADDRESS_URL
  if (!url) return undefined
  if (!URL.canParse(url) || !/^https?:\/\//.test(url)) {
    throw new BadSetting('EADDRESS_URL must begin with https://.')
  }
  const ownAddress = env.EADDRESS_OWN ?? ''
  if (!isEaddress(ownAddress)) {
    throw new BadSetting(
      'EADDRESS_OWN must be our own e-address, for example _DEFAULT@90000024455.',
    )
  }
  const [certificatePath, keyPath] = [env.EADDRESS_CERT || undefined, env.EADDRESS_KEY || undefined]
  if ((certificatePath === undefined) !== (keyPath === undefined)) {
    throw new BadSetting('Set EADDRESS_CERT and EADDRESS_KEY (paths of PEM files), or neither.')
  }
  return {
    url,
    ownAddress,
    certificatePath,
    keyPath,
    authorityPath: env.EADDRESS_CA || undefined,
    timeoutMilliseconds: 60_000,
  }
}
