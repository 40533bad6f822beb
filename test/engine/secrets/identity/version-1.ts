/** An identity file as the first version wrote it, without recovery words, and what opens it. */
export const version1 = {
  passphrase: 'ocean violet lantern granite harvest mumble',
  name: 'Jane Roe',
  file: Buffer.from(
    `UlRJREVOVAFSVEhSRUFEAAABAAEAAAABIsMe1+zeopoUVAW3DAvUQwEBAAMAAQAA6MFdo3emorzBecuD5CyTOPFMIgIDcp4Upb9UQ0Ve5QKGsE
Ok2kVirXT4MtUDxUMRgaCy7opzvfApsWB5WrpzIDchaqSX7jd7qhwibiRoltE3p8LcI4As8lft8xJiL5z9z0UckWpRpwYlYoSWlgeQ9YPZHSSp
vCGnXo8CwM3KRlngbPBk/I9K8NMvMHpIZboASWo2dQiU6kMbvlPDCfNa3elq1E4dMbuJFXAHuu4a780ykifEN0vHbMz3VG3Ygwkwqdo2ZBcI/6
sUhiLxqrmaUflSqQWbGMYemZ8atsuW7rM45+GvIOC/myQuBgYGI6IVlUWQ+5Pjk8HGW4SECDVlppPJKbGyA5AB64JodsDWH/tecoMaPKB+Qi4u
aDj+1yUEhip0+85H/0n+OgWs8QnCf/Ruh92ZgyP7FWvuw2i9qheM6f9IoM8lL0wZWaHssMUTg8bA8AM=`,
    'base64',
  ),
}
