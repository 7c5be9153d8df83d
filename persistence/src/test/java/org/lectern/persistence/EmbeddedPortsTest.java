package org.lectern.persistence;

class EmbeddedPortsTest extends OtherPorts {
    EmbeddedPortsTest() {
        super(Store.embedded());
    }
}
