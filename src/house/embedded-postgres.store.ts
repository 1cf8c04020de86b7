/**
 * What a new cluster holds before it first listens, one statement a line, for the single-user mode:
 * so no server ever runs without passwords and none stands in a file that others could read.
 * The secrets are hexadecimal, nothing to escape.
 */
export function firstStatements(secrets: { owner: string; app: string }): string {
  return [
    `CREATE ROLE lodzins_app LOGIN PASSWORD '${secrets.app}'`,
    `CREATE ROLE lodzins_owner LOGIN CREATEDB PASSWORD '${secrets.owner}' IN ROLE lodzins_app`,
    'CREATE DATABASE lodzins OWNER lodzins_owner',
    'REVOKE ALL ON DATABASE lodzins FROM PUBLIC',
    'GRANT CONNECT, TEMPORARY ON DATABASE lodzins TO lodzins_app',
  ]
    .map(statement => `${statement};\n`)
    .join('')
}
