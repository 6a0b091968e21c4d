package io.github.helplines.directory.service.contract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Something that holds of the whole contract.
 *
 * @param name the rule in words
 * @param check notes each violation: where, and what is wrong there
 * @param plant breaks the rule in a contract that keeps it, so that the rule can be seen to bite
 */
record ContractRule(String name, BiConsumer<ContractTree, Consumer<String>> check, Consumer<ObjectNode> plant) {

    List<String> violations(ContractTree contract) {
        List<String> found = new ArrayList<>();
        check.accept(contract, found::add);
        return found;
    }

    @Override
    public String toString() {
        return name;
    }
}
