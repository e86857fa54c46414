using CrmBlazor.App;
using CrmBlazor.App.Verbs;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.AddCrm();
if (VerbList.Find(args) is { } verb) return await verb(builder.Configuration);

var app = builder.Build();
app.UseCrm();
await app.RunAsync();
return 0;

public partial class Program;
