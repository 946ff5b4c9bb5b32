/** Puts what was said over a connection back into packets, in the file format that Wireshark and tcpdump read. */
package dev.wsspec.capture;
