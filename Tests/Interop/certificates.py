"""Certificates that are made for a test, and clients that believe them or not."""

import ssl
import subprocess


def make(folder, name="localhost"):
    """Writes a certificate of localhost that signs itself, and its key; gives their paths."""
    files = folder / "certificate.pem", folder / "key.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "90",
         "-subj", f"/CN={name}", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1",
         "-addext", "extendedKeyUsage=serverAuth", "-out", files[0], "-keyout", files[1]],
        check=True, capture_output=True)
    return files


def flags(files):
    """The program's flags for a certificate and its key."""
    return ["--certificate", str(files[0]), "--certificate-key", str(files[1])]


def believing(file):
    """A client that believes what `file` signs."""
    return ssl.create_default_context(cafile=file)


def of_version(version):
    """A client that speaks this version alone, believes anybody, and refuses no cipher."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    context.minimum_version = context.maximum_version = version
    context.set_ciphers("ALL:@SECLEVEL=0")
    return context
