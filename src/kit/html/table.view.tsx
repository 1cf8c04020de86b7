import type { ComponentChildren } from 'preact'

/** One column: its heading and how a row fills it. */
export interface Column<Row> {
  key: string
  label: ComponentChildren
  cell: (row: Row) => ComponentChildren
  /** Numbers stand right with figures of one width. */
  isNumeric?: boolean
  /** What can be done with the row: not for paper. */
  isDeed?: boolean
  /** This column names the row (a row heading for those who hear the page). */
  isRowHeading?: boolean
  /** Sorting: where the heading leads, and how the table is sorted now. */
  sort?: { href: string; now?: 'ascending' | 'descending' | undefined }
}

export interface DataTableProps<Row> {
  caption: ComponentChildren
  /** The caption repeats a heading right above: only those who hear the page get it. */
  isCaptionHidden?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string | number
  /** The row at hand. */
  isCurrent?: (row: Row) => boolean
  /** Each row holds one link and leads there as a whole; arrow keys walk from row to row. */
  areRowsLinks?: boolean
  /** Rows that are over and stand back. */
  isOver?: (row: Row) => boolean
  /** Attributes of a row, such as those of htmx. */
  rowMore?: (row: Row) => Record<string, string>
  /** A last line with sums, one cell a column. */
  foot?: readonly ComponentChildren[]
  /** Shown instead of rows when there are none. */
  empty?: ComponentChildren
}

/**
 * A table: caption, sticky headings, numbers right. On a narrow page for residents each row stands
 * as a block with its headings beside the answers.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  if (props.rows.length === 0 && props.empty) return <>{props.empty}</>
  return (
    <table
      class={props.areRowsLinks ? 'ds-table data row-links' : 'ds-table data'}
      data-rows={props.areRowsLinks ? '' : undefined}
    >
      <caption class={props.isCaptionHidden ? 'ds-sr-only' : undefined}>{props.caption}</caption>
      <thead>
        <tr>
          {props.columns.map(column => (
            <th key={column.key} scope="col" class={lookOf(column)} aria-sort={column.sort?.now}>
              {column.sort ? <a href={column.sort.href}>{column.label}</a> : column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.rows.map(row => (
          <DataRow key={props.rowKey(row)} row={row} table={props} />
        ))}
      </tbody>
      {props.foot && <TableFoot columns={props.columns} cells={props.foot} />}
    </table>
  )
}

function lookOf<Row>({ isNumeric, isDeed }: Column<Row>): string | undefined {
  return isNumeric ? 'numeric' : isDeed ? 'row-deed' : undefined
}

function DataRow<Row>({ row, table }: { row: Row; table: DataTableProps<Row> }) {
  return (
    <tr
      {...table.rowMore?.(row)}
      class={table.isOver?.(row) ? 'row-over' : undefined}
      aria-current={table.isCurrent?.(row) ? 'true' : undefined}
    >
      {table.columns.map(column => {
        const look = lookOf(column)
        const label = typeof column.label === 'string' ? column.label : undefined
        return column.isRowHeading ? (
          <th key={column.key} scope="row" class={look}>
            {column.cell(row)}
          </th>
        ) : (
          <td key={column.key} class={look} data-label={label}>
            {column.cell(row)}
          </td>
        )
      })}
    </tr>
  )
}

interface TableFootProps<Row> {
  columns: readonly Column<Row>[]
  cells: readonly ComponentChildren[]
}

function TableFoot<Row>({ columns, cells }: TableFootProps<Row>) {
  return (
    <tfoot>
      <tr>
        {columns.map((column, at) => (
          <td key={column.key} class={lookOf(column)}>
            {cells[at]}
          </td>
        ))}
      </tr>
    </tfoot>
  )
}
