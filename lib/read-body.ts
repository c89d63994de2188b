/** Why a request body could not be had. */
export class BodyError extends Error {
  constructor(
    readonly reason: 'too_large' | 'not_json',
    message: string,
  ) {
    super(message);
  }
}

/**
 * The JSON of a request body, read as it comes and given up as soon as it is too large.
 * @throws BodyError
 */
export async function readJson(request: Request, maxBytes: number): Promise<unknown> {
  const tooLarge = () => new BodyError('too_large', `The body is larger than ${maxBytes} bytes.`);
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  if (request.body) {
    const reader = request.body.getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      bytes += part.value.byteLength;
      if (bytes > maxBytes) {
        await reader.cancel();
        throw tooLarge();
      }
      chunks.push(part.value);
    }
  }
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)));
  } catch (error) {
    throw new BodyError('not_json', `The body is not JSON in UTF-8: ${(error as Error).message}`);
  }
}
