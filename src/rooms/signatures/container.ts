import { type ArchiveFile, readArchive } from './archive.ts'
import { type Reason, SignatureFault } from './reason.ts'
import { childrenOf, parseXml } from './xml.ts'

const asicE = 'application/vnd.etsi.asic-e+zip'
const manifestNamespace = 'urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'
const manifestName = 'META-INF/manifest.xml'

/** More signatures than any paper bears; each costs milliseconds. */
const mostSignatures = 50

export type DataFile = { name: string; declaredType: string | null; bytes: Uint8Array }

export type Container = {
  dataFiles: DataFile[]
  signatureFiles: ArchiveFile[]
  /** What is wrong with the container itself, whatever its signatures say. */
  reasons: Reason[]
  /** Whether its signature files are named as eDoc 2.0 does. */
  edoc: boolean
}

/**
 * An ASiC-E container (EN 319 162-1), held to what the open-eid libraries hold it to: a right
 * mimetype, a manifest that names exactly the data files. Throws where the archive cannot be read.
 */
export async function readContainer(bytes: Uint8Array): Promise<Container> {
  const files = await readArchive(bytes)
  const signatureFiles = files.filter(({ name }) => isSignatureFile(name))
  if (signatureFiles.length > mostSignatures) throw new SignatureFault('too_many_signatures')
  const data = files.filter(({ name }) => name !== 'mimetype' && !name.startsWith('META-INF/'))
  const reasons = mimetypeReasons(files)
  const manifest = files.find(({ name }) => name === manifestName)
  const declared = manifest ? typesIn(manifest, reasons) : undefined
  if (!manifest) reasons.push('manifest_missing')
  if (declared && !namesExactly(declared, data)) reasons.push('manifest_mismatch')
  if (data.length === 0) reasons.push('no_data_file')
  const dataFiles = data.map(({ name, bytes: content }) => ({
    name,
    declaredType: declared?.get(name) ?? null,
    bytes: content,
  }))
  const edoc = signatureFiles.some(({ name }) => /^META-INF\/edoc-signatures/i.test(name))
  return { dataFiles, signatureFiles, reasons, edoc }
}

const isSignatureFile = (name: string) => /^META-INF\/[^/]*signatures[^/]*\.xml$/i.test(name)

/** The value must be right; that it stands first and uncompressed only serves sniffing. */
function mimetypeReasons(files: readonly ArchiveFile[]): Reason[] {
  const mimetype = files.find(({ name }) => name === 'mimetype')
  if (!mimetype) return ['mimetype_missing']
  const reasons: Reason[] = []
  if (Buffer.from(mimetype.bytes).toString('latin1') !== asicE) reasons.push('mimetype_wrong')
  if (files[0] !== mimetype) reasons.push('mimetype_not_first')
  if (!mimetype.stored || mimetype.extra) reasons.push('mimetype_compressed')
  return reasons
}

/** Media types by name; nothing, with a reason, for a manifest that cannot be read. */
function typesIn(manifest: ArchiveFile, reasons: Reason[]): Map<string, string> | undefined {
  const types = new Map<string, string>()
  try {
    for (const entry of childrenOf(parseXml(manifest.bytes))) {
      const name = entry.getAttributeNS(manifestNamespace, 'full-path') ?? ''
      const type = entry.getAttributeNS(manifestNamespace, 'media-type') ?? ''
      if (entry.localName !== 'file-entry' || name === '' || types.has(name))
        throw new SignatureFault('manifest_broken')
      types.set(name, type)
    }
  } catch (error) {
    if (!(error instanceof SignatureFault)) throw error
    reasons.push(error.reason === 'xml_doctype' ? 'xml_doctype' : 'manifest_broken')
    return undefined
  }
  if (types.has('/') && types.get('/') !== asicE) reasons.push('manifest_mismatch')
  types.delete('/')
  return types
}

function namesExactly(declared: ReadonlyMap<string, string>, data: readonly ArchiveFile[]) {
  return declared.size === data.length && data.every(({ name }) => declared.has(name))
}
