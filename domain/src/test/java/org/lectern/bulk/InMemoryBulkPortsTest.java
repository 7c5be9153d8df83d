package org.lectern.bulk;

class InMemoryBulkPortsTest implements BulkPortsContract {
    private final InMemoryBulkChanges changes = new InMemoryBulkChanges();
    private final InMemoryBulkSteps steps = new InMemoryBulkSteps();

    @Override
    public BulkChanges bulkChanges() {
        return changes;
    }

    @Override
    public BulkSteps bulkSteps() {
        return steps;
    }
}
