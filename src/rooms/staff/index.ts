export { fillStaff, type StaffFilling } from './filling.ts'
export { closeSession, findClerk, openSession } from './session.ts'
