import type { Language } from '../../kit/language.ts'
import { signInWords } from './sign-in.view.tsx'

/** The picture for the authenticator app, and the same key in letters to type. */
export function TotpSetup(props: { language: Language; secret: string; qr: string }) {
  const words = signInWords(props.language)
  return (
    <section class="totp-setup">
      <p>{words.setupScan}</p>
      <img
        src={`data:image/svg+xml;base64,${Buffer.from(props.qr).toString('base64')}`}
        alt={words.qrAlt}
        width="220"
        height="220"
      />
      <p>{words.setupType}</p>
      <p class="totp-key figures">{props.secret.match(/.{1,4}/g)?.join(' ')}</p>
    </section>
  )
}
