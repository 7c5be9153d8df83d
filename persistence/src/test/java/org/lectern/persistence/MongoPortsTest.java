package org.lectern.persistence;

class MongoPortsTest extends OtherPorts {
    MongoPortsTest() {
        super(Store.mongo());
    }
}
