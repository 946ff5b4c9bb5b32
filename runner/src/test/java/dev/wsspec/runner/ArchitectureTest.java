package dev.wsspec.runner;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.SocketChannel;

@AnalyzeClasses(packages = "dev.wsspec", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule modules_see_only_those_below = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("fixtures")
            .definedBy(
                    "dev.wsspec.wire..",
                    "dev.wsspec.container..",
                    "dev.wsspec.deflate..",
                    "dev.wsspec.reference..",
                    "dev.wsspec.rogue..")
            .layer("suites")
            .definedBy(
                    "dev.wsspec.autobahn..",
                    "dev.wsspec.cases..",
                    "dev.wsspec.register..",
                    "dev.wsspec.run..",
                    "dev.wsspec.select..",
                    "dev.wsspec.suite..",
                    "dev.wsspec.rfc6455..")
            .layer("reports")
            .definedBy("dev.wsspec.report..", "dev.wsspec.baseline..")
            .layer("runner")
            .definedBy("dev.wsspec.runner..")
            .whereLayer("runner")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("reports")
            .mayOnlyBeAccessedByLayers("runner")
            .whereLayer("suites")
            .mayOnlyBeAccessedByLayers("reports", "runner");

    @ArchTest
    static final ArchRule the_wire_and_the_reference_server_need_nobody_else = classes()
            .that()
            .resideInAnyPackage("dev.wsspec.wire..", "dev.wsspec.reference..", "dev.wsspec.rogue..")
            .should()
            .onlyDependOnClassesThat(
                    resideInAnyPackage("java..", "javax.net..", "javax.security.auth..", "dev.wsspec.."));

    @ArchTest
    static final ArchRule the_wire_knows_no_compression = noClasses()
            .that()
            .resideInAPackage("dev.wsspec.wire..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.wsspec.deflate..");

    @ArchTest
    static final ArchRule containers_start_servers_and_do_nothing_else = noClasses()
            .that()
            .resideOutsideOfPackages("dev.wsspec.container..", "dev.wsspec.runner..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.wsspec.container..", "org.testcontainers..", "com.github.dockerjava..");

    @ArchTest
    static final ArchRule jzlib_compresses = noClasses()
            .that()
            .resideOutsideOfPackage("dev.wsspec.deflate..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.jcraft.jzlib..");

    @ArchTest
    static final ArchRule deflate_needs_nothing_but_jzlib = classes()
            .that()
            .resideInAPackage("dev.wsspec.deflate..")
            .should()
            .onlyDependOnClassesThat(
                    resideInAnyPackage("java..", "dev.wsspec.wire..", "dev.wsspec.deflate..", "com.jcraft.jzlib.."));

    /** What a server sends is judged by what we read, bit by bit (ADR 7); archives of reports were packed by us. */
    @ArchTest
    static final ArchRule nobody_else_inflates = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("dev.wsspec.report.PackedFolder")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("(com\\.jcraft\\.jzlib|java\\.util\\.zip)\\.(GZIPIn|Inflat).*");

    @ArchTest
    static final ArchRule only_main_ends_the_process_and_reads_its_environment = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(Main.class.getName())
            .should()
            .callMethod(System.class, "exit", int.class)
            .orShould()
            .callMethod(System.class, "getenv", String.class)
            .orShould()
            .callMethod(System.class, "getenv");

    @ArchTest
    static final ArchRule only_an_interruption_halts = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(Interruption.class.getName())
            .should()
            .callMethod(Runtime.class, "halt", int.class);

    @ArchTest
    static final ArchRule reports_do_not_know_jupiter = noClasses()
            .that()
            .resideInAPackage("dev.wsspec.report..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.junit.jupiter..");

    @ArchTest
    static final ArchRule sockets_belong_to_the_fixtures = noClasses()
            .that()
            .resideOutsideOfPackages("dev.wsspec.wire..", "dev.wsspec.reference..", "dev.wsspec.rogue..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Socket.class, ServerSocket.class, SocketChannel.class);

    /** A fault of the reference server is to be slow, and nobody waits for it by sleeping. */
    @ArchTest
    static final ArchRule nobody_sleeps = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("dev.wsspec.reference.Pause")
            .should()
            .callMethod(Thread.class, "sleep", long.class);

    @ArchTest
    static final ArchRule nothing_is_shared_behind_the_back =
            noClasses().should().callMethod(System.class, "setProperty", String.class, String.class);
}
