namespace Launcher.Packaging;

/// <summary>
/// main.py: the file that spark-submit wants. Where Spark starts the program itself nobody runs it; where a service
/// runs it by its Python, it becomes the program, gateway variables and arguments included.
/// </summary>
internal static class PackageShim
{
    public const string FileName = "main.py";

    public const string Text = """
        import os
        import sys

        here = os.path.dirname(os.path.abspath(sys.argv[0]))
        places = [os.environ.get("JOB_APP", ""), os.path.join("job", "app"), os.path.join(here, "job", "app")]
        for app in places:
            if app and os.path.isfile(app):
                os.execv(os.path.abspath(app), [app] + sys.argv)
        sys.exit("No program at " + " or ".join("'%s'" % place for place in places if place)
                 + ". Submit with '--archives job.tar.gz#job', or name it in JOB_APP.")

        """;
}
