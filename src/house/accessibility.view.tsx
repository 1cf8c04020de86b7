import { SummaryList } from '../kit/html/index.ts'
import type { Language } from '../kit/language.ts'
import { type CentrePhone, residentPage } from './layout.view.tsx'

interface AccessibilityPageProps {
  language: Language
  path: string
  municipality: string
  phone: CentrePhone | undefined
  sample: boolean
}

/**
 * The accessibility statement every public page links to (Cabinet Regulation 445 of 2020): method,
 * what does not fit yet, other ways, whom to tell. The municipality adds its own evaluation.
 */
export function accessibilityPage(props: AccessibilityPageProps): string {
  return residentPage({
    ...props,
    title: props.language === 'lv' ? 'Piekļūstamības paziņojums' : 'Accessibility statement',
    children: props.language === 'lv' ? <Latvian {...props} /> : <English {...props} />,
  })
}

function Latvian({ municipality }: AccessibilityPageProps) {
  return (
    <>
      <h1>Piekļūstamības paziņojums</h1>
      <p class="lead">
        Šīm lapām jābūt lietojamām ikvienam: ar tastatūru, ar ekrāna lasītāju, lieliem burtiem un uz
        papīra.
      </p>
      <h2>Cik piekļūstamas ir lapas</h2>
      <p>
        Programma veidota pēc vadlīnijām WCAG 2.2 (AA līmenis). Iedzīvotāju lapas strādā arī bez
        JavaScript, 320 pikseļu platumā un ar 400 % palielinājumu; teksta kontrasts ir vismaz 7:1.
      </p>
      <h2>Kā to pārbauda</h2>
      <p>
        Katru lapu pārbauda automātiski (axe, html-validate) un ar tastatūru. Pašvaldības
        vienkāršotais izvērtējums vēl nav veikts.
      </p>
      <h2>Kas vēl nav piekļūstams</h2>
      <p>
        Mums nav zināmu trūkumu. Iesniegtie un citu iestāžu dokumenti var būt bez teksta slāņa – tad
        tos nolasīsim vai izdrukāsim lieliem burtiem.
      </p>
      <h2>Ja kaut ko nevarat izmantot</h2>
      <p>
        Piezvaniet vai atnāciet – visu, kas ir šajās lapās, var nokārtot arī pa tālruni un klātienē.
        Pastāstiet, kas traucē: atbildēsim un salabosim.
      </p>
      <SummaryList
        lines={[
          { key: 'Par lapām atbild', value: municipality },
          { key: 'Ja atbilde neapmierina', value: 'Varat vērsties pie tiesībsarga.' },
          { key: 'Pamats', value: 'Ministru kabineta 2020. gada noteikumi Nr. 445' },
        ]}
      />
    </>
  )
}

function English({ municipality }: AccessibilityPageProps) {
  return (
    <>
      <h1>Accessibility statement</h1>
      <p class="lead">
        Everybody should be able to use these pages: by keyboard, with a screen reader, in large
        letters and on paper.
      </p>
      <h2>How accessible the pages are</h2>
      <p>
        The program is built to WCAG 2.2, level AA. Pages for residents work without JavaScript, at
        a width of 320 pixels and at 400 % zoom; the contrast of text is at least 7:1.
      </p>
      <h2>How this is checked</h2>
      <p>
        Every page is checked automatically (axe, html-validate) and by keyboard. The municipality
        has not made its own simplified evaluation yet.
      </p>
      <h2>What is not accessible yet</h2>
      <p>
        We know of no fault. Documents handed in or made by other institutions may lack a text
        layer; we will read them to you or print them in large letters.
      </p>
      <h2>If something does not work for you</h2>
      <p>
        Call us or come by: all that these pages offer can also be done by telephone and in person.
        Tell us what is in your way; we will answer and mend it.
      </p>
      <SummaryList
        lines={[
          { key: 'Responsible', value: municipality },
          { key: 'If our answer does not help', value: 'You may turn to the Ombudsman of Latvia.' },
          { key: 'Legal basis', value: 'Cabinet Regulation No. 445 of 2020' },
        ]}
      />
    </>
  )
}
