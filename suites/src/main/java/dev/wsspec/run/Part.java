package dev.wsspec.run;

import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.wire.Delivery;
import dev.wsspec.wire.Exchange;

/**
 * What there is to play on one connection.
 *
 * @param name what keys derive from: the case id, so that a case sends the same octets in every run
 * @param alone nothing may run beside it
 * @param violates it sends what the protocol does not allow
 */
record Part(String name, Exchange exchange, Delivery delivery, boolean alone, boolean violates) {

    static Part of(Trial trial, boolean alone) {
        ConformanceCase one = trial.conformanceCase();
        return new Part(
                one.id(), one.exchange(), trial.delivery(), alone, one.control().isPresent());
    }

    /** What has nothing wrong with it. */
    static Part correct(String name, Exchange exchange, boolean alone) {
        return new Part(name, exchange, Delivery.WHOLE, alone, false);
    }
}
