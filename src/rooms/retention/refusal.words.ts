import type { Refusal } from '../../house/refusal.ts'
import type { Language } from '../../kit/language.ts'

type Details = Readonly<Record<string, unknown>>
type Sentences = Readonly<Record<string, (details?: Details) => string>>

/** The sentences for what the room refuses: what is wrong and what to do. */
export const retentionRefusals = {
  lv: {
    year_not_over: () => 'Šis gads vēl nav beidzies. Ierakstiet agrāku gadu.',
    nothing_to_destroy: () => 'Tādu dokumentu nav: nevienam glabāšanas termiņš nav beidzies.',
    already_approved: () => 'Saskaņojums jau ir ierakstīts.',
    already_destroyed: () => 'Šis akts jau ir izpildīts.',
    list_withdrawn: () => 'Šis akts ir atsaukts. Sastādiet jaunu.',
    day_ahead: () => 'Saskaņojuma diena vēl nav pienākusi. Pārbaudiet datumu.',
    not_approved: () => 'Vispirms vajag Latvijas Nacionālā arhīva saskaņojumu.',
    maker_may_not_destroy: () => 'Aktu izpilda cits cilvēks, ne tas, kurš to sastādīja.',
    paper_held: (details: Details = {}) =>
      `Dokumentu ${details.number ?? ''} iznīcināt aizliegts. Atsauciet aktu un sastādiet jaunu.`,
    number_unknown: () => 'Tāda reģistrācijas numura nav. Rakstiet to pilnībā, piemēram, 1-10/2026/17.',
    held_already: () => 'Šim dokumentam aizliegums jau ir.',
  },
  en: {
    year_not_over: () => 'This year is not over yet. Write an earlier one.',
    nothing_to_destroy: () => 'There are no such papers: no term of keeping is over.',
    already_approved: () => 'The approval is written down already.',
    already_destroyed: () => 'This list was carried out already.',
    list_withdrawn: () => 'This list was withdrawn. Make a new one.',
    day_ahead: () => 'The day of the approval has not come yet. Check the date.',
    not_approved: () => 'The approval of the National Archives is needed first.',
    maker_may_not_destroy: () => 'A list is carried out by somebody else than its maker.',
    paper_held: (details: Details = {}) =>
      `Paper ${details.number ?? ''} may not be destroyed. Withdraw the list and make a new one.`,
    number_unknown: () => 'There is no such number. Write all of it, for example 1-10/2026/17.',
    held_already: () => 'This paper is held already.',
  },
}

/** The sentence for a refusal of this room. */
export function refusalSentence(language: Language, refusal: Refusal): string {
  const sentences: Sentences = retentionRefusals[language]
  const sentence = sentences[refusal.code]
  if (!sentence) throw refusal
  return sentence(refusal.details)
}
