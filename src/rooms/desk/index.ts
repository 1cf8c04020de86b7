export {
  arrivalObstacle,
  entryObstacle,
  recordArrival,
  takeBackArrival,
  type Whereabouts,
} from './arrival.ts'
export {
  beginVisit,
  callAgain,
  callNext,
  callObstacle,
  callPerson,
  finishVisit,
  holdVisit,
  missVisit,
  takeBackCall,
  transferVisit,
} from './counter-call.ts'
