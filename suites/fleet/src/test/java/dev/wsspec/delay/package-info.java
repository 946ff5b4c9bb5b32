/** A network that is far away, made of two loopback connections and a queue. */
package dev.wsspec.delay;
