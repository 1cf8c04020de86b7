declare module '*.wasm' {
  /** The address of a package's file, as the bundler serves it. */
  const url: string
  // biome-ignore lint/style/noDefaultExport: this is how the bundler gives the address of a file
  export default url
}
