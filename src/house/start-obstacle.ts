/**
 * A reason why the program can't start or a command can't run, worded for whoever typed it.
 * The doors print the message alone, without a stack, and exit with 1.
 */
export class StartObstacle extends Error {
  override readonly name = 'StartObstacle'
}
