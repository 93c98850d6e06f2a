import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

/** A certificate for `localhost` and 127.0.0.1 that nobody vouches for (RFC 5280, in DER by hand). */
export function selfSignedCertificate(): { readonly key: string; readonly cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const content = certificateContent(publicKey);
  const signature = sign('sha256', content, privateKey);
  const der = sequence(content, ecdsaWithSha256, tlv(0x03, Buffer.of(0), signature));
  const cert = `-----BEGIN CERTIFICATE-----\n${der.toString('base64')}\n-----END CERTIFICATE-----\n`;
  return { key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), cert };
}

function certificateContent(publicKey: KeyObject): Buffer {
  const commonName = sequence(tlv(0x06, Buffer.of(0x55, 4, 3)), tlv(0x0c, Buffer.from('localhost')));
  const name = sequence(tlv(0x31, commonName));
  const validity = sequence(tlv(0x17, Buffer.from('200101000000Z')), tlv(0x17, Buffer.from('491231235959Z')));
  const hosts = sequence(tlv(0x82, Buffer.from('localhost')), tlv(0x87, Buffer.of(127, 0, 0, 1)));
  const alternativeNames = sequence(tlv(0x06, Buffer.of(0x55, 0x1d, 0x11)), tlv(0x04, hosts));
  return sequence(
    tlv(0xa0, tlv(0x02, Buffer.of(2))),
    tlv(0x02, Buffer.of(1)),
    ecdsaWithSha256,
    name,
    validity,
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    tlv(0xa3, sequence(alternativeNames)),
  );
}

const ecdsaWithSha256 = sequence(tlv(0x06, Buffer.of(0x2a, 0x86, 0x48, 0xce, 0x3d, 4, 3, 2)));

function sequence(...parts: Buffer[]): Buffer {
  return tlv(0x30, ...parts);
}

function tlv(tag: number, ...parts: Buffer[]): Buffer {
  const value = Buffer.concat(parts);
  const { length } = value;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.of(tag, ...size), value]);
}
