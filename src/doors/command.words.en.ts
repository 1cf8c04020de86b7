/** What the command line says. It speaks English: those who run servers read manuals in it. */
export const commandTexts = {
  usage: (names: readonly string[]) => `Usage: lodzins COMMAND\nCommands: ${names.join(', ')}\n`,
  migrated: 'The database is up to date.\n',
  seeded: 'The sample municipality is in.\n',
  notEmpty: 'There is a municipality already; nothing was changed.\n',
  stopping: 'Stopping: requests and jobs under way are finished first.\n',
  workerReady: 'ready (worker)\n',
  ready: (url: string) => `ready ${url}\n`,
}
