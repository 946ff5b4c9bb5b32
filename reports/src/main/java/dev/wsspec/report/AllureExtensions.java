package dev.wsspec.report;

import io.qameta.allure.Extension;
import io.qameta.allure.allure1.Allure1Plugin;
import io.qameta.allure.allure2.Allure2Plugin;
import io.qameta.allure.category.CategoriesPlugin;
import io.qameta.allure.category.CategoriesTrendPlugin;
import io.qameta.allure.context.FreemarkerContext;
import io.qameta.allure.context.JacksonContext;
import io.qameta.allure.context.MarkdownContext;
import io.qameta.allure.context.RandomUidContext;
import io.qameta.allure.core.AttachmentsPlugin;
import io.qameta.allure.core.MarkdownDescriptionsPlugin;
import io.qameta.allure.core.Plugin;
import io.qameta.allure.core.TestsResultsPlugin;
import io.qameta.allure.duration.DurationPlugin;
import io.qameta.allure.duration.DurationTrendPlugin;
import io.qameta.allure.environment.Allure1EnvironmentPlugin;
import io.qameta.allure.executor.ExecutorPlugin;
import io.qameta.allure.history.HistoryPlugin;
import io.qameta.allure.history.HistoryTrendPlugin;
import io.qameta.allure.launch.LaunchPlugin;
import io.qameta.allure.owner.OwnerPlugin;
import io.qameta.allure.retry.RetryPlugin;
import io.qameta.allure.retry.RetryTrendPlugin;
import io.qameta.allure.severity.SeverityPlugin;
import io.qameta.allure.status.StatusChartPlugin;
import io.qameta.allure.suites.SuitesPlugin;
import io.qameta.allure.summary.SummaryPlugin;
import io.qameta.allure.tags.TagsPlugin;
import io.qameta.allure.timeline.TimelinePlugin;
import java.util.List;
import java.util.stream.Stream;

/** The parts of Allure's generator, chosen by hand: its own list has one that reports to Google. */
final class AllureExtensions {

    private AllureExtensions() {}

    static List<Extension> with(Plugin tab) {
        // What adds to a test comes before TestsResultsPlugin, which writes it; Allure1Plugin reads
        // environment.properties.
        return Stream.concat(
                        Stream.of(
                                new JacksonContext(),
                                new MarkdownContext(),
                                new FreemarkerContext(),
                                new RandomUidContext(),
                                new MarkdownDescriptionsPlugin(),
                                new TagsPlugin(),
                                new OwnerPlugin(),
                                new SeverityPlugin(),
                                new RetryPlugin(),
                                new RetryTrendPlugin(),
                                new HistoryPlugin(),
                                new HistoryTrendPlugin(),
                                new CategoriesPlugin(),
                                new CategoriesTrendPlugin(),
                                new DurationPlugin(),
                                new DurationTrendPlugin(),
                                new StatusChartPlugin(),
                                new TimelinePlugin(),
                                new SuitesPlugin(),
                                new TestsResultsPlugin(),
                                new AttachmentsPlugin(),
                                new SummaryPlugin(),
                                new LaunchPlugin(),
                                new ExecutorPlugin(),
                                new Allure1Plugin(),
                                new Allure1EnvironmentPlugin(),
                                new Allure2Plugin()),
                        tab.getExtensions().stream())
                .toList();
    }
}
