import type { Reader } from '../../house/database.ts'

/** How appointments are given out here. */
export type AppointmentSetting = {
  gridMinutes: number
  /** How long before its start a time can still be booked on the web. */
  leadMinutes: number
  horizonDays: number
  /** Working days before the visit on which reminders go out. */
  reminderDays: number
  /** Coming appointments that one resident may hold, booked on the web. */
  livePerResident: number
}

export async function getAppointmentSetting(reader: Reader): Promise<AppointmentSetting> {
  return reader
    .selectFrom('appointments.setting')
    .select(['grid_minutes as gridMinutes', 'lead_minutes as leadMinutes'])
    .select(['horizon_days as horizonDays', 'reminder_days as reminderDays'])
    .select('live_per_resident as livePerResident')
    .executeTakeFirstOrThrow()
}

/** Another value after every change of a setting that decides when times are free. */
export async function getSettingsVersion(reader: Reader): Promise<string> {
  const { version } = await reader
    .selectFrom('house.settings_version')
    .select('version')
    .executeTakeFirstOrThrow()
  return version
}
