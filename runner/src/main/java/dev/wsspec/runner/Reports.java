package dev.wsspec.runner;

import dev.wsspec.certificate.Pages;
import dev.wsspec.register.Register;
import dev.wsspec.report.AllureReport;
import dev.wsspec.report.AllureSink;
import dev.wsspec.report.CiBuild;
import dev.wsspec.report.KnownFailures;
import dev.wsspec.report.MachineReports;
import dev.wsspec.report.ResultLog;
import dev.wsspec.report.RunDocument;
import dev.wsspec.report.RunInfo;
import dev.wsspec.run.CaseResult;
import dev.wsspec.run.ResultSink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The files that a run leaves behind. */
final class Reports implements ResultSink {

    private final Path dir;
    private final ResultLog log;
    private final AllureSink allure;
    private final Optional<CiBuild> build;

    private Reports(Path dir, ResultLog log, AllureSink allure, Optional<CiBuild> build) {
        this.dir = dir;
        this.log = log;
        this.allure = allure;
        this.build = build;
    }

    /**
     * Begins anew in the directory; what an earlier run left there is gone.
     *
     * @throws UsageException when nothing can be written there
     */
    static Reports begin(Path dir, Register register, RunInfo run, KnownFailures known, Optional<CiBuild> build) {
        try {
            ResultLog log = ResultLog.begin(dir, register, run, known);
            AllureReport.delete(dir);
            Pages.delete(dir);
            return new Reports(dir, log, AllureSink.begin(dir, register, run.profile(), known), build);
        } catch (IOException | UncheckedIOException e) {
            throw new UsageException("nothing can be written to '" + dir + "' (" + OneLine.of(e)
                    + "); --report-dir names another directory.");
        }
    }

    @Override
    public void accept(CaseResult result) {
        log.accept(result);
        allure.accept(result);
    }

    @Override
    public void notice(String sentence) {
        log.notice(sentence);
    }

    /** Writes the document; from then on the verdict is safe. */
    RunDocument close(RunInfo run) {
        try {
            RunDocument document = log.end(run);
            CompletableFuture<Void> others = CompletableFuture.runAsync(() -> others(run, document));
            log.keep(document);
            others.join();
            return document;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (CompletionException e) {
            throw e.getCause() instanceof UncheckedIOException unwritten ? unwritten : e;
        }
    }

    /** Everything but the document itself, which is large and written beside it. */
    private void others(RunInfo run, RunDocument document) {
        try {
            MachineReports.write(dir, document);
            allure.finish(run, build);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Renders what people pass on, and says where it is; if that fails, the verdict stands all the same. */
    String pages(RunDocument document) {
        try {
            Pages.beside(document(), document);
            return "certificate: " + dir.resolve(Pages.CERTIFICATE);
        } catch (IOException | RuntimeException e) {
            return "The certificate could not be written (" + OneLine.of(e) + "); the verdict above stands.";
        }
    }

    Path document() {
        return dir.resolve(RunDocument.FILE);
    }

    /** Renders the page, which takes seconds and much memory. */
    Path html() throws IOException {
        return AllureReport.generate(dir);
    }
}
