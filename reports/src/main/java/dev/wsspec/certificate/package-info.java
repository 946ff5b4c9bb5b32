/** Renders the JSON document of a run into what people pass on: a certificate, a summary, badges. */
package dev.wsspec.certificate;
