package dev.wsspec.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.run.Catalogues;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FrozenProfileTest {

    @Test
    void every_case_of_a_frozen_profile_exists() {
        List<String> ids = Catalogues.cases().stream().map(ConformanceCase::id).toList();
        for (String name : FrozenProfile.NAMES) {
            FrozenProfile profile = FrozenProfile.load(name);
            assertThat(profile.cases()).as(name).hasSizeGreaterThan(1_000).doesNotHaveDuplicates();
            assertThat(profile.missing(ids))
                    .as("cases of %s that are no more", name)
                    .isEmpty();
        }
    }
}
