using CrmBlazor.App;
using CrmBlazor.App.Verbs;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
if (VerbList.Find(args) is { } verb) return await verb(builder.Configuration);
builder.AddCrm();

var app = builder.Build();
app.UseCrm();
await app.RunAsync();
return 0;

public partial class Program;
