/** The pieces pages are made of. They hold no words for people: words come in as props. */
export * from './action.view.tsx'
export * from './choice.view.tsx'
export * from './field.view.tsx'
export * from './list.view.tsx'
export * from './month.view.tsx'
export * from './notice.view.tsx'
export * from './stages.view.tsx'
export * from './table.view.tsx'
