import { PostForm, SubmitButton } from '../../kit/html/index.ts'

/** A button that is a form of its own. */
export function Act(props: {
  csrf: string
  action: string
  label: string
  keys?: string
  weight?: 'first' | 'second' | 'quiet'
  fields?: Readonly<Record<string, string>>
}) {
  const { csrf, action, fields = {}, ...button } = props
  return (
    <PostForm action={action} csrf={csrf}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton {...button} />
    </PostForm>
  )
}
